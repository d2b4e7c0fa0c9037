# A clinician reviews every line before use.
title = one more line: lost, kept or new
# Source: S4; Weissman 2018, the old and the new seen whole
why = A big change takes things away. Some things stay, and a few may be new. On low days we mostly see what is gone. It can help to see all three.
lost = What did you lose with this change? Big or small, it all counts.
kept = What is still there, even if it looks different now?
gained = Is there anything new, even a tiny thing? It is all right if there is not.
may_see = May { $therapist } read your list?
try_it = You might keep this list near you for a few days, and add a line when one comes to mind. Would you like to?
    .yes = Yes, one more line
    .no = Not this week
agreed = Good. It can go under lost, kept or new. { $homework_count ->
    [0] I will ask how it went.
   *[other] It need not come before the other thing you are trying.
}
later = All right. Lists like this are never complete. You can talk about it just as it is.
