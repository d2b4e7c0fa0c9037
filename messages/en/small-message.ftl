# A clinician reviews every line before use.
title = one message to someone
# Source: S3, S4, graded contact; Liu 2022, people are gladder to hear from us than we expect
why = The next size of step is a message. People tend to be gladder to hear from us than we think, even after a long time.
person = Who might you write to? Someone who has been kind to you is a good choice.
about = What could it be?
    .hello = Just a hello
    .thank-you = A thank-you
    .photo = A photo or a song
    .question = A small question
draft = How might it start? You can try out the words here. They are not sent to anyone.
may_see = May { $therapist } read those words?
day = When might you send it?
    .tomorrow = Tomorrow
    .this-week = This week
    .no = Not this week
agreed = All right. They may write back late, or not at all. Sending it is the whole step. { $homework_count ->
    [0] I will ask how it was.
   *[other] If another step is open, do the one that feels lighter.
}
later = That is fine. The words can wait for a better day.
