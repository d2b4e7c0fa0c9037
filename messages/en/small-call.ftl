# A clinician reviews every line before use.
title = a short call
# Source: S3, S4, graded contact; Kumar 2021, a voice brings people closer than text and is less awkward than expected
why = A voice can bring people closer than a text. Many of us dread a call, and then it is less awkward than we thought.
person = Whose voice would be good to hear? Choose someone you feel at ease with.
how = Which would be easiest?
    .call = A call
    .voice-note = A voice note
    .video = A video call
first = What could your first words be? Maybe: "I thought of you. Do you have five minutes?"
may_see = May { $therapist } read those words?
day = When might you try?
    .tomorrow = Tomorrow
    .this-week = This week
    .no = Not this week
agreed = Good. Five minutes are enough, and you can say so at the start. If no one picks up, you have still done it. { $homework_count ->
    [0] I will ask how it was.
   *[other] What was open before can wait.
}
later = All right. A message or a hello is as good this week.
