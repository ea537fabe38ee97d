// Finds the part of a page that holds the article.

extension PageOutline {
  /// The index of the element whose text is worth most: prose counts for it, links and fragments against it.
  var mainPart: Int32? {
    var best: Int32?
    for index in tree.nodes.indices where parts[index].value > 0 {
      if parts[index].value >= best.map({ parts[Int($0)].value }) ?? .min { best = Int32(index) }
    }
    guard let best else { return wordiest }
    return markedBody(instead: best) ?? best
  }

  /// For pages without prose: the part that calls itself the article, or all of the page.
  private var wordiest: Int32? {
    let named = tree.nodes.indices.filter { index in
      tree.nodes[index].name == .main || !hints[index].isDisjoint(with: [.article, .body])
    }
    let best = named.max { parts[$0].words < parts[$1].words }
    if let best, parts[best].words > 0 { return Int32(best) }
    return tree.nodes.firstIndex { $0.name == .body }.map { Int32($0) }
  }

  /// The element that microdata calls the article's text, if it holds most of it.
  private func markedBody(instead best: Int32) -> Int32? {
    let marked = hints.indices.filter { hints[$0].isSuperset(of: [.body, .property]) }
    guard let largest = marked.max(by: { parts[$0].prose < parts[$1].prose }) else { return nil }
    return parts[largest].prose * 2 > parts[Int(best)].prose ? Int32(largest) : nil
  }
}
