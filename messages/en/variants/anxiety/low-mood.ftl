# Why: worry need not go before the two minutes count; a word to someone is no request to be calmed.
# Source: Markowitz 2014; Joiner 1999 (asking again and again if all is well wears both sides out).
slow = { $turn ->
    [0] Take your time with it. The worry may stay. Nothing has to come of it.
    [1] That is enough for now. It need not change how you feel.
   *[2] Good to know. I'm not in a hurry.
}
reach = { $turn ->
    [0] You might send a word, or just sit in the same room. You don't have to explain how you are.
    [1] You might send them a picture or one line. It needs no reply.
   *[2] You might think of them for a moment, or let them know you did. Either is fine.
}
