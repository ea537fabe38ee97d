// Finds the part of a page that holds the article.

extension PageOutline {
  /// The index of the element whose text is worth most: prose counts for it, links and fragments against it.
  var mainPart: Int32? {
    var best: Int32?
    for index in tree.nodes.indices where tree.nodes[index].name != .text {
      guard parts[index].value > 0 || best == nil else { continue }
      if parts[index].value >= best.map({ parts[Int($0)].value }) ?? .min { best = Int32(index) }
    }
    guard let best else { return nil }
    return markedBody(instead: best) ?? best
  }

  /// The element that microdata calls the article's text, if it holds most of it.
  private func markedBody(instead best: Int32) -> Int32? {
    let marked = hints.indices.filter { hints[$0].isSuperset(of: [.body, .property]) }
    guard let largest = marked.max(by: { parts[$0].prose < parts[$1].prose }) else { return nil }
    return parts[largest].prose * 2 > parts[Int(best)].prose ? Int32(largest) : nil
  }
}
