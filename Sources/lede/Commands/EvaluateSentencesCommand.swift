// `lede evaluate sentences`: how well words and sentences are cut, against a treebank.

import ArgumentParser
import Extraction
import FoundationEssentials
import NewsModel

struct EvaluateSentencesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences", abstract: "Precision, recall and F1 of words and sentences, paragraph by paragraph.")

  @Argument(help: ArgumentHelp("A treebank in CoNLL-U.", valueName: "gold"))
  var gold: String

  @Option(help: ArgumentHelp("How many wrong sentence ends to print.", valueName: "count"))
  var errors = 0

  @Option(help: ArgumentHelp("How many wrongly cut words to print.", valueName: "count"))
  var wordErrors = 0

  func run() throws {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: gold)) else {
      StandardError.write("\(gold) cannot be read\n")
      throw ExitStatus.input
    }
    var words = EvaluationCounts()
    var sentences = EvaluationCounts()
    var shown = (words: wordErrors, sentences: errors)
    for paragraph in Treebank.paragraphs([UInt8](data)) {
      let document = Pipeline.analyze(.verbatim(paragraph.text, published: nil)).document
      let tokens = Set(document.tokens.map { $0.range.start..<$0.range.end })
      words.take(tokens, gold: Set(paragraph.words))
      let found = Set(
        document.sentences.map { span in
          let range = document.range(of: span)
          return range.start..<range.end
        })
      sentences.take(found, gold: Set(paragraph.sentences))
      Self.print(paragraph, tokens, gold: Set(paragraph.words), atMost: &shown.words)
      Self.print(paragraph, found, gold: Set(paragraph.sentences), atMost: &shown.sentences)
    }
    StandardOutput.write(Array("words      \(words.line)\nsentences  \(sentences.line)\n".utf8))
  }

  /// Prints what is found and not there, and what is there and not found.
  private static func print(
    _ paragraph: TreebankParagraph, _ found: Set<Range<Int>>, gold: Set<Range<Int>>, atMost count: inout Int
  ) {
    guard count > 0 else { return }
    let wrong = found.symmetricDifference(gold).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    for range in wrong.prefix(count) {
      let words = String(decoding: Array(paragraph.text.utf8)[range], as: UTF8.self)
      StandardOutput.write(Array("\(gold.contains(range) ? "missing" : "extra  ") “\(words)”\n".utf8))
    }
    count -= min(count, wrong.count)
  }
}

/// Counts what was found, missed and wrongly found.
struct EvaluationCounts {
  var right = 0
  var found = 0
  var gold = 0

  mutating func take(_ found: Set<Range<Int>>, gold: Set<Range<Int>>) {
    self.found += found.count
    self.gold += gold.count
    right += found.intersection(gold).count
  }

  /// Precision, recall and F1.
  var line: String {
    let precision = found == 0 ? 0 : Double(right) / Double(found)
    let recall = gold == 0 ? 0 : Double(right) / Double(gold)
    let f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall)
    return "P \(three(precision))  R \(three(recall))  F1 \(three(f1))  gold \(gold)"
  }

  private func three(_ value: Double) -> String {
    let digits = String(Int((value * 1000).rounded()) + 1000)
    return (value >= 0.9995 ? "1." : "0.") + digits.dropFirst()
  }
}
