// A feed or a list of feeds as one JSON object.

import ArticleParsing
import NewsModel

extension JSONWriter {
  /// What a file about feeds says.
  mutating func contents(_ contents: FeedContents, file: String) {
    object { json in
      json.member("file", file)
      switch contents {
      case .feed(let feed): json.fields(of: feed)
      case .subscriptions(let list): json.fields(of: list)
      }
    }
  }

  private mutating func fields(of feed: Feed) {
    key("feed")
    object { json in
      json.field("title", feed.title)
      json.field("link", feed.link)
      json.field("id", feed.id)
      json.field("description", feed.description)
      json.field("language", feed.language)
      json.field("author", JSONWriter.joined(feed.authors))
      json.field("published", feed.published?.description)
      json.field("updated", feed.updated?.description)
    }
    key("entries")
    array { json in for entry in feed.entries { json.entry(entry) } }
  }

  private mutating func entry(_ entry: FeedEntry) {
    object { json in
      json.field("id", entry.id)
      json.field("title", entry.title)
      json.field("link", entry.link)
      json.field("author", JSONWriter.joined(entry.authors))
      json.field("published", entry.published?.description)
      json.field("updated", entry.updated?.description)
      json.field("summary", entry.summary)
      json.field("content", entry.content)
      json.key("enclosures")
      json.array { json in for enclosure in entry.enclosures { json.enclosure(enclosure) } }
      json.key("categories")
      json.array { json in for category in entry.categories { json.value(category) } }
    }
  }

  private mutating func enclosure(_ enclosure: Enclosure) {
    object { json in
      json.field("url", enclosure.address)
      json.field("type", enclosure.type)
      json.key("length")
      if let length = enclosure.length { json.value(length) } else { json.null() }
    }
  }

  private mutating func fields(of list: SubscriptionList) {
    key("opml")
    object { json in
      json.field("title", list.title)
      json.key("feeds")
      json.array { json in
        for subscription in list.subscriptions {
          json.object { json in
            json.field("title", subscription.title)
            json.field("url", subscription.address)
            json.field("html", subscription.site)
            json.key("folders")
            json.array { json in for folder in subscription.folders { json.value(folder) } }
          }
        }
      }
    }
  }

  private mutating func field(_ name: StaticString, _ value: String?) {
    key(name)
    self.value(value)
  }

  private static func joined(_ names: [String]) -> String? { names.isEmpty ? nil : names.joined(separator: ", ") }
}
