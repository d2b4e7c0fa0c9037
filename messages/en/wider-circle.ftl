# A clinician reviews this before use.

title = one first step to wider support
# Source: S2, S3 (support is spread over more people).
why = No one person can be all things to us. One is good to talk to, one to laugh with, one can fix a sink.
need = What do you miss most at the moment?
    .ear = Someone to talk to
    .company = Company
    .hands = A helping hand
    .laugh = Some fun
    .know-how = Someone who knows how
is_one = Does someone come to mind for that? It can be someone from long ago, or someone you hardly know.
    .yes = Yes, someone
    .no = No one
person = Who is it?
nobody = Many people have no one at hand for that. It can change in small ways, often by being in one place again and again.
place = Where might you be among people, without having to do much?
    .class = A class or group
    .library = Park or library
    .faith = A place of faith
    .online = A group online
    .volunteer = Helping out somewhere
    .not-sure = I don't know yet
# Source: Liu 2023 (people like to hear from someone more than the one who writes expects).
step = What first step would take less than ten minutes? Like looking up a time, or writing one line. People often like to hear from us more than we think.
when = When might you try that step?
    .today = Today
    .this-week = This week
    .session = First in my session
    .not-now = Not now
thanks = Good. Small is the right size. It counts if you try, whatever comes back.
later = That is fine. To know what you miss is worth something, and { $therapist } can look with you.
