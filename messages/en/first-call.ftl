# A clinician reviews this before use.

title = finding whom you call first
# Source: S2, S3; Weissman 2018 (who can be turned to is settled before it is needed).
why = When things start to slide, it is hard to pick whom to call. It can be easier when you have picked them on a calmer day.
known = Does someone come to mind whom you might call or text first?
    .yes = Yes, someone
    .no = No one yet
person = Who is it? A first name is enough.
words = What might you write, so that it is easy on the day? Like: "I have a low week. Can we talk a bit?"
tell = You might tell them now that you may call one day. Then the call is easier. Would you like to?
    .knows = They know already
    .today = Yes, today
    .this-week = Yes, this week
    .not-now = Not now
no_name = Many people have no name at hand when asked. It says nothing bad about you. It can also be a group, a place, or a line such as 988.
search = You might look for a name together with { $therapist }. Would you like that?
    .yes = Yes, next session
    .not-now = Not now
knows = Good that they know. You might keep the number where you find it fast.
thanks = Good. It is a small step, and it counts.
later = That is fine. It can wait. 988 is there day and night, by call or text.
