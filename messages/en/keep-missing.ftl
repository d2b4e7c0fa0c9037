# A clinician reviews this before use.

title = carrying on one thing of theirs
# Source: Weissman 2018 (grief keeps no end date; life and people are taken up beside it).
why = Grief has no end date, and nobody has to be done with it. Tonight there are two short questions about the person you lost.
now = How is the missing these days?
    .softer = A bit softer
    .waves = It comes in waves
    .same = Much the same
    .heavier = Heavier
    .not-now = I'd rather not say
not_now = That is all right. We leave it there. You can write /mood any day.
heavier = Thank you for saying it. It may grow heavy again at times, and you need not bear it alone. You might ask { $therapist } for a time soon. /crisis is there at any hour.
carry = Is there something of theirs that lives on with you? A saying, a dish, a song, a way to do things.
do = You might do or use that one thing on a day of your choice. Would you like to try?
    .this-week = Yes, this week
    .later = Yes, some time
    .not-now = Not now
thanks = Thank you. There is room for them here on any day.
