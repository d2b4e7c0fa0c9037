# A clinician reviews every line before use.
title = a small hello
# Source: S2, S4, graded contact; Sandstrom 2014, a few words with people we hardly know lift a day, too
why = Feeling close to people often starts small. A few words at the store can make a day a bit lighter.
person = Who is someone you might say hello to? A neighbor or a cashier is fine.
how = How might you do it?
    .in-person = In person
    .message = A message
    .call = A call
when = When might you try?
    .tomorrow = Tomorrow
    .this-week = This week
    .no = Not this week
agreed = Good. A nod counts. It does not have to go well. { $homework_count ->
    [0] I will ask how it was.
   *[other] The other thing you agreed to can go on or wait.
}
later = That is fine. There is no hurry. On some days a nod is enough of a hello.
