# Why: an adult in reach belongs to a teenager's low day, beside friends.
# Source: Mufson 2004.
near = { $turn ->
    [0] Is there someone it feels good to be near, or to hear from? A friend, family, an adult you trust. You can skip this one.
    [1] Who is easy to be around when you feel like this? You can skip this one.
   *[2] Who has been kind to you lately, even in a small way? You can skip this one.
}
reach = { $turn ->
    [0] You might send a word, or just sit in the same room. You don't have to explain how you are.
    [1] You might send them a song, a meme or one line. They need not know why.
   *[2] You might think of them for a moment, or let them know you did. Either is fine.
}
