// What the caption says of a row of the page: what there was no room for.

import NewsModel
import TerminalUI

extension DossierState {
  func caption(in context: PaneContext) -> Caption? {
    guard let layout = DossierLayout(self, in: context), let item = layout.item(at: layout.cursor(cursor)) else {
      return Caption(words: [])
    }
    var caption = Caption(words: words(of: item, layout.dossier))
    let rows = shown[item.part, default: []]
    if let place = rows.firstIndex(of: item.index) {
      let total = filterWords.isEmpty ? layout.dossier.total(of: item.part) : rows.count
      caption.position = "\(context.width < 72 ? "" : item.part.noun + " ")\(place + 1) of \(total)"
    }
    return caption
  }

  private func words(of item: DossierItem, _ dossier: Dossier) -> [Caption.Words] {
    switch item.part {
    case .names: return words(of: dossier.aliases[item.index], dossier)
    case .roles: return words(of: dossier.roles[item.index])
    case .beside:
      let other = dossier.beside[item.index]
      return [.init(other.name, .mark), .init("   beside \(dossier.name) in \(counted(other.articles, "article"))")]
    case .others:
      let other = dossier.others[item.index]
      let doubt = other.isOpen ? "open: several may be meant by it" : "a name of its own: not taken for the same"
      return [.init(other.name + (other.isOpen ? "?" : ""), .mark), .init("   " + doubt)]
    case .articles: return [.init(dossier.words(of: item).replacingLineEnds, .strong)]
    case .quotes:
      let quotation = dossier.quotations[item.index]
      let cue = quotation.cue.map { "“\($0)”, " } ?? ""
      return [.init(cue + quotation.kind.rawValue, .strong)] + source(quotation.number, dossier)
    case .timeline:
      let event = dossier.events[item.index]
      return [.init(event.when.words(.short), .mark)] + source(event.number, dossier)
    }
  }

  private func source(_ number: Int, _ dossier: Dossier) -> [Caption.Words] {
    let title = dossier.title(of: number).map { ": " + $0.replacingLineEnds } ?? ""
    return [.init("   article \(number)" + title)]
  }

  /// `Suzkovi → Ilya Sutskever   likely: garbled spelling of Sutskever`
  private func words(of alias: Dossier.Alias, _ dossier: Dossier) -> [Caption.Words] {
    guard let reason = alias.reason else {
      return [.init(alias.text, .mark), .init("   the full name in \(counted(alias.sources.count, "article"))")]
    }
    let long = AliasReason.long(reason, alias: alias.text, name: dossier.name)
    return [
      .init(alias.text, .mark), .init(" → "), .init(dossier.name, .strong),
      .init("   \(alias.certainty.rawValue): \(long)"),
    ]
  }

  private func words(of role: Dossier.Role) -> [Caption.Words] {
    var told = ""
    if let first = role.first, let last = role.last {
      told = first == last ? "told \(first.inWords)" : "told from \(first.inWords) to \(last.inWords)"
    }
    let articles = "in " + counted(role.sources.count, "article")
    return [.init(role.text, .mark), .init("   " + (told.isEmpty ? articles : "\(told), \(articles)"))]
  }
}
