// Trains the logistic model of sentence ends on treebanks, by AdaGrad with averaging.

import Extraction
import Glibc

struct SentenceTrainer {
  static let treebanks = ["pos/ewt.train.conllu", "pos/gum.train.conllu"]

  private struct Example {
    let slots: Range<Int>
    let isEnd: Bool
  }

  private var examples: [Example] = []
  private var slots: [Int32] = []
  private var weights = [Float](repeating: 0, count: SentenceModel.size)
  private var squares = [Float](repeating: 0, count: SentenceModel.size)
  private let rounds = 8
  private let rate: Float = 0.1
  /// Pulls weights that are seldom seen toward zero.
  private let decay: Float = 2e-5

  init(_ corpora: CorporaFolder) throws {
    for file in SentenceTrainer.treebanks {
      for paragraph in Treebank.paragraphs(try corpora.bytes(file)) {
        let ends = Set(paragraph.sentences.map(\.upperBound))
        NameText.gaps(ofParagraph: paragraph.text, ends: ends) { gap, isEnd in
          let first = slots.count
          gap.visit { slots.append(Int32(SentenceModel.slot($0))) }
          examples.append(Example(slots: first..<slots.count, isEnd: isEnd))
        }
      }
    }
  }

  /// The weights as small numbers, and what one unit of them is worth.
  mutating func train(report: (String) -> Void) -> (weights: [Int8], scale: Float) {
    var random = SeededGenerator(seed: 3)
    var order = Array(examples.indices)
    var average = [Float](repeating: 0, count: weights.count)
    for round in 1...rounds {
      order.shuffle(using: &random)
      var loss = 0.0
      for index in order { loss += Double(learn(examples[index])) }
      report("sentence ends, round \(round): loss \(loss / Double(examples.count))")
      if round > rounds / 2 { for slot in weights.indices { average[slot] += weights[slot] } }
    }
    let sizes = average.map { abs($0) }.filter { $0 > 0 }.sorted()
    let scale = max(sizes[Int(Double(sizes.count - 1) * 0.999)], 1e-6) / 127
    let small = average.map { Int8(max(-127, min(127, ($0 / scale).rounded()))) }
    return (small, scale / Float(rounds - rounds / 2))
  }

  private mutating func learn(_ example: Example) -> Float {
    var sum: Float = 0
    for slot in slots[example.slots] { sum += weights[Int(slot)] }
    let probability = 1 / (1 + exp(-sum))
    let slope = (example.isEnd ? 1 : 0) - probability
    for slot in slots[example.slots] {
      let slot = Int(slot)
      let step = slope - decay * weights[slot]
      squares[slot] += step * step
      weights[slot] += step * rate / (squares[slot] + 1e-4).squareRoot()
    }
    return -log(max(example.isEnd ? probability : 1 - probability, 1e-7))
  }
}
