# A clinician reviews every line before use.
title = noticing one moment with someone
# Source: S2, S3; Weissman 2018, mood and contact move each other
why = When we feel low, we see fewer people. When we see fewer people, we feel lower. Let us look at how that goes for you.
person = Think of the last time you were with someone, even for a minute. Who was it?
before = How was your mood just before? 0 is very low, 10 is very good.
after = And just after? It may be up, down or the same.
did = What did you do in that moment? Tap all that fits, then Done.
    .listened = I listened
    .talked = I talked
    .waited = I waited for them
    .hid = I hid how I was
    .smiled = I smiled
    .left = I left early
    .other = Something else
# Source: S3; Weissman 2018
either = Being with people can lift us, tire us, or leave us as we were. All three are worth knowing.
try_it = You might watch one more moment like that this week: how it is before, and how it is after. Would you like to?
    .yes = Yes, one moment
    .no = Not this week
agreed = Good. You need not change a thing in it. { $homework_count ->
    [0] I will ask what you noticed.
   *[other] It can be the same moment as the other thing you agreed to.
}
later = All right. The one you looked at tonight says something, too.
