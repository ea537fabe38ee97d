// A small gold set of our own: made-up news from many places, with every name marked.

/// Each text is an article by itself; the first words of some are a headline.
enum NameGold {
  static let texts = [
    """
    [per Zoë Lindqvist], who chairs the harbor board of [loc Gull Point], said on Tuesday that the ferry to [loc Ebbing Island] would stop \
    for the winter. "We have no choice," [per Lindqvist] told reporters. The union of ferry workers disagreed.
    """,
    """
    The [org Central Bank of Nigeria] raised its rate again, and traders in [loc Lagos] sold bonds. [per Adaeze Nwosu], an economist at \
    [org Harbourline Capital], expects two more steps. [per Nwosu] said the bank had waited too long.
    """,
    """
    [loc Seoul] - [per Park Ji-hoon] resigned as head of [org Daesan Motors] on Friday, two weeks after prosecutors searched its offices in \
    [loc Incheon]. A spokesman for [org Daesan] said [per Park] would be replaced by [per Lee Seo-yeon].
    """,
    """
    President [per Marta Oliveira] met Prime Minister [per Jens Halvorsen] in [loc Lisbon] on Monday. [per Oliveira]'s office said the talks \
    had been frank; [per Halvorsen] flew on to [loc Madrid] and then to [loc Oslo].
    """,
    """
    Police in [loc Manchester] arrested three men on Sunday after a robbery at a branch of [org Barclays]. [per Daniel O'Rourke], 34, and \
    [per Kyle Smith-Jones], 29, were charged; a third man was released. Inspector [per Anita Desai] asked witnesses to come forward.
    """,
    """
    Scientists at the [org University of Nairobi] and the [org European Space Agency] have mapped dust over [loc Lake Turkana]. \
    Dr. [per Wanjiru Kamau], who led the work, said the lake had lost a tenth of its water since 2010.
    """,
    """
    [per Abdul Rahman al-Hashimi], a former minister, was buried in [loc Baghdad] on Thursday. Thousands followed the coffin. \
    [per Al-Hashimi] had served under three governments, and had quarreled with all of them.
    """,
    """
    The [org United Nations] said 4,000 people had crossed from [loc Sudan] into [loc Chad] in one week. [org UNICEF] asked for tents. \
    "They walk at night," said [per Hassan Djibrine], a teacher in the border town of [loc Adre].
    """,
    """
    Shares in [org Microsoft] rose two percent, while [org Apple] and [org Samsung] fell. [per Priya Raman] of [org Goldman Sachs] said \
    buyers had been waiting for news from [loc Taiwan].
    """,
    """
    A court in [loc Buenos Aires] found [per Hugo Pereyra] guilty of fraud on Wednesday. His lawyer, [per Lucía Benítez], said he would \
    appeal to the [org Supreme Court]. [per Pereyra] smiled and said nothing.
    """,
    """
    [per Nguyen Van Thanh] won the marathon in [loc Hanoi] in two hours and twelve minutes, ahead of [per Tadesse Bekele] of [loc Ethiopia]. \
    [per Thanh], a mason by trade, had never run abroad.
    """,
    """
    Mayor [per Rosa Delgado] said the city would plant 10,000 trees. [per Delgado], a member of the [org Green Party], wants shade on every \
    street of [loc Tucson] by 2030. Mr. [per Frank Whitlock], who owns a nursery, called it madness.
    """,
    """
    [org NASA] will send a probe to [loc Venus] in 2031, [per Carol Yates] said. [per Yates] is the director of the program. Engineers in \
    [loc Pasadena] have begun to build it.
    """,
    """
    In [loc Kyiv], [per Oleksandr Bondarenko] reopened his bakery. "Bread is stubborn," he said. His wife, [per Iryna], had kept the oven \
    warm, and [per Bondarenko] thanked her before the mayor, [per Vitaliy Hrytsenko], cut a loaf.
    """,
    """
    The [org Bank of Japan] and the [org Ministry of Finance] spoke with one voice for once. [per Kenji Watanabe], the deputy governor, said \
    the yen would be watched. Analysts in [loc Tokyo] doubted it.
    """,
    """
    [per Tom Hale] and [per Susan Hale] have run the only shop in [loc Orford Ness] since 1988. [per Susan] does the books; [per Tom] talks. \
    The [org Post Office] closed its counter there in March.
    """,
    """
    Rebels took the town of [loc Kidal] before dawn, the [org Ministry of Defense] of [loc Mali] said. General [per Moussa Traoré] promised \
    to take it back. [loc France] said its soldiers had not been involved.
    """,
    """
    [per Chen Meiling], who founded [org BrightLoom], a maker of cloth that glows, sold it to [org Norvik AS] for $40 million. The company \
    has 120 employees in [loc Shenzhen]. [per Chen] said she would sleep for a week.
    """,
    """
    "I told him to go," [per Margaret Fairweather] said of her brother, Senator [per Paul Fairweather]. The senator left the \
    [org Republican Party] in May and moved to [loc Vermont].
    """,
    """
    The [org International Monetary Fund] lent [loc Sri Lanka] another $300 million. [per Dilshan Perera], who teaches at the \
    [org University of Colombo], said the terms were hard. Officials in [loc Colombo] welcomed the money.
    """,
    """
    [per Ewa Kowalczyk] scored twice as [org Legia Warsaw] beat [org Ajax] 3-1. Her coach, [per Piet van der Meer], said the second goal \
    should be shown in schools. [per Kowalczyk] will miss the match in [loc Turin].
    """,
    """
    Fire destroyed a market in [loc Dhaka], and [per Rafiqul Islam], the chief of the fire service, said it had begun in a tea stall. \
    [per Shirin Akter], who sold shoes there, lost all her stock.
    """,
    """
    [org Reuters] reported that [org Volkswagen] would close a plant in [loc Brussels]. A spokeswoman, [per Katrin Vogel], declined to \
    comment. [org IG Metall], the union, called for a strike.
    """,
    """
    [per Giovanni di Stefano] painted the ceiling of the church in [loc Matera] at night, by lamp. [per Di Stefano] is 81. The bishop, \
    [per Carlo Ricci], climbed the scaffold to see it.
    """,
  ]
}
