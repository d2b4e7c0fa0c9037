# Says plainly what comes and how often, so that nobody wonders about the quiet. A clinician reviews this before use.

hello = A new part begins. You and { $therapist } meet less often now. I stay in touch, at a slower pace.
# Source: Frank 1991 (a thin thread of sessions that keep to people and mood protects for longer than none).
rhythm = Every two weeks I ask how you are. Once a month there are the nine questions, and now and then a small thing to try. /mood, /plan and /crisis work on any day.
keep = What is one thing from these months that you want to keep doing? Small is fine.
far = And how is it for you that the sessions are fewer now?
    .fine = Fine
    .odd = A bit odd
    .hard = Hard
    .not-sure = I can't say yet
# Source: Weissman 2018 (missing the sessions is not a return of the illness).
hard = That makes sense. It can take some weeks. Missing the sessions is not the same as getting ill again. If it stays hard, you might ask { $therapist } for a talk.
thanks = Thank you. You will hear from me within two weeks.
