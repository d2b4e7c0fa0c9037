# A clinician reviews this before use.

title = a small mark for the ending
# Source: S1; Weissman 2018 (the ending is marked as a goodbye, with what was good and what was missing).
why = Your last regular session with { $therapist } is near. There are many ways to end something well, and a small one is enough.
take = What would you like to take with you from these months? It can be a sentence you heard, or one you said.
tell = Is there something you would like to say to { $therapist }? What was good can be said. So can what was missing.
may_see = May { $therapist } read this before you meet?
mark = Some people like to mark such a day in a small way. What might you try?
    .walk = A walk
    .meal = A meal I like
    .music = Some music
    .own-way = My own way
    .not-now = Nothing for now
thanks = Good. Let it be small, so that it is easy.
later = That is fine. An ending needs no ceremony.
stays = Thank you for what you brought here, on easy days and on hard ones. Any sadness about the ending is welcome in the session.
