# After three prompts in a row without an answer. One question, no guilt: silence is never blamed.
# Source: PROGRAMME.md, Check-ins (answers fall from 89 to 70 % over 14 weeks; ask whether the rhythm should change).
rhythm = { $turn ->
    [0] Some evenings have no room for a question, and that is all right. How often would suit you now?
    [1] Weeks differ. How often would you like to hear from me these days?
   *[2] Maybe my questions come too often for you just now. What would fit better?
}
    .daily = Every evening
    .other-day = Every other evening
    .weekly = Weekly, not daily
    .rest = A week's break
daily = All right, it stays every evening. Leave out any day you like.
other = All right, every other evening from now on. You can change it any time with /settings.
weekly = All right, the evening question rests now. What comes once a week or around a session stays. In between you can write any time, with /mood.
rest = All right, a week with no questions. I come back after that. If you want me sooner, type /resume. You can write any time.
