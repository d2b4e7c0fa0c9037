# A clinician reviews every line before use.
title = one small request, or a small no
# Source: S2, S3, assertiveness and boundaries; Weissman 2018
why = When people are close, both can ask and both can say no. That is easier to learn with little things.
which = Which would you like to try?
    .request = Ask for a small thing
    .decline = Say a small no
person = With whom? Choose someone you feel safe with, and something that matters little.
like-request = It might sound like this: "Could you pick up bread for me?" Or: "Can we talk for ten minutes tonight?"
like-decline = It might sound like this: "Not today, but thank you for asking." Or: "I can stay until eight, then I need to rest."
words = How would you say it? It will not be sent to anyone.
aloud = Say it aloud once, just to yourself. How is it?
    .fine = All right
    .odd = Odd, but all right
    .too-hard = Too hard for now
smaller = Then it is a size too big for now, and it can rest. A smaller thing, or an easier person, may come to mind. You can also practice it with { $therapist }.
may_see = May { $therapist } read those words?
day = When might you try it?
    .tomorrow = Tomorrow
    .this-week = This week
    .no = Not this week
agreed = Good. What they answer is up to them. Your part is to say it once, in a kind way. { $homework_count ->
    [0] I will ask how it was.
   *[other] You need not do all that is open. One is enough.
}
later = That is fine. Knowing what you would ask, or would turn down, is worth something.
