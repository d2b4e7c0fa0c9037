# Why: old ties have long gaps; a card is as good as a text.
# Source: S2; Hinrichsen 2006; Liu 2023 (people like to hear from old acquaintances more than we think).
why = The next size of step is a message. A text, a card or a letter, all count. People tend to be gladder to hear from us than we think, even after many years.
