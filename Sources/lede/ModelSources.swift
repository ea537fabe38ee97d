// Where the data came from that the models were made from, in the words that their licenses ask for.

/// The attributions, as README gives them too.
enum ModelSources {
  static let words = """
    The model of names and sentence ends was made from the works below. Some of them are under CC BY-SA, so the model
    file is under CC BY-SA 4.0.

    Names and sentences, tagged by hand
      Universal NER, layer on UD English-EWT; Mayhew et al. 2024; CC BY-SA 4.0
      UD English-EWT; Silveira et al. 2014; CC BY-SA 4.0
      GUM, the Georgetown University Multilayer corpus; Zeldes 2017, gucorpling.org/gum, and the GUM annotators;
        annotation CC BY 4.0; news and interviews CC BY 2.5, biographies and travel guides CC BY-SA 3.0, others CC BY
        or public domain
      Re-DocRED; Tan et al. 2022, after DocRED, Yao et al. 2019; MIT; text of Wikipedia authors, CC BY-SA
      CrossNER; Liu et al. 2021; MIT; text of Wikipedia authors, CC BY-SA
    Names, tagged by machine
      AMALGUM, news, interviews and biographies; Gessler et al. 2020; annotation CC BY 4.0; text of Wikinews, CC BY 2.5,
        and Wikipedia, CC BY-SA 3.0
    Running text
      Wikinews contributors, en.wikinews.org; CC BY 2.5, before 25 September 2005 public domain
      Remarks and statements of the White House 2009 to 2015; public domain
      Speeches and releases of Australian prime ministers 2000 to 2018; Source: Licensed from the Commonwealth of
        Australia under a Creative Commons Attribution 3.0 Australia Licence.
      Digital.gov and 18F; public domain, CC0 1.0
    Lists of names
      US given names and surnames; US Census Bureau 1990; public domain
      Popular names by country; sigpwned; CC0 1.0
      NameDatabases; smashew; Unlicense
      Names of people from Wikidata (CC0 1.0), the OFAC list of the US Treasury and the Office of the Historian of the
        US Department of State (public domain), Wikinews (CC BY 2.5)
      Countries; mledoze; ODbL 1.0: this database is made available under the Open Database License
      World cities; GeoNames, www.geonames.org, list by Lexman and the Open Knowledge Foundation; CC BY 4.0
      US Congress; unitedstates/congress-legislators; CC0 1.0
      Occupations, nationalities, newspapers, companies, agencies, famous people, honorifics, places; dariusk/corpora;
        CC0 1.0
      Legal forms of companies; cleanco; MIT, (c) Paul Solin
      Judged pairs of names, nomenklatura; OpenSanctions; MIT, (c) OpenSanctions
    Pronouns, tagged by hand
      GAP; Webster et al. 2018; Apache-2.0, text from Wikipedia, CC BY-SA
      LitBank; Bamman, Lewke and Mansoor 2020; CC BY 4.0

    """
}
