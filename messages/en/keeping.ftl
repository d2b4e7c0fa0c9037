# A clinician reviews this before use.

title = getting in touch with one person
# Source: Frank 1991 (keeping to people and mood protects); Liu 2023 (being written to pleases more than one thinks).
why = { $turn ->
    [0] Keeping well often goes with keeping some people close. Here is one small thing you might try.
    [1] Ties can go quiet without anyone wishing it. A short sign of life is often liked more than we think.
   *[2] Once a month, one small thing about people. Choose what feels easy.
}
person = { $turn ->
    [0] Who is one person you do not want to lose touch with? Someone you feel fine with.
    [1] Who comes to mind that you have not heard from for a while, and feel fine with?
   *[2] Who did you some good lately? It can be a small thing.
}
how = How might you get in touch?
    .message = A message
    .call = A call
    .together = Doing something
    .not-now = Not this month
when = When might be a good time?
    .today = Today
    .this-week = This week
    .weekend = On the weekend
    .later = Later this month
words = { $turn ->
    [0] It can be very short. Like: "I thought of you today. How are you?"
    [1] One line is enough. Like: "I saw this and thought of you."
   *[2] It can be plain. Like: "Thank you for the other day. It did me good."
}
thanks = Good. It counts if you try, however it turns out.
later = That is fine. Thinking of someone is a kind of contact too.
