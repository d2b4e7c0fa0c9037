# A clinician reviews this before use.

title = drawing your circle again
# Source: S4; Weissman 2018 (the map of people made at the start is looked at again at the end).
why = In the first weeks you and { $therapist } looked at the people around you. Tonight you look again, at one of them.
person = Think of someone who matters in your life now. They can be new. Who is it?
then = How close were you when your sessions began? 0 is far, or not in your life yet. 10 is very close.
now = And how close do you feel now, from 0 to 10?
nearer = What brought you closer? What you did counts, and what they did.
further = What came in between? It can be a thing that nobody wished for. A few words are enough.
same = The same number can hold a lot. Staying close, or keeping a distance that does you good, takes something too.
draw = You might draw your circle once more: you in the middle, people near or far. Two minutes, no art. When might you try?
    .today = Today
    .this-week = This week
    .not-now = Not now
thanks = Good. You could bring it, and look at both circles side by side.
beside = Good. You could lay both circles side by side, just for you.
later = That is fine. One person was a good start.
