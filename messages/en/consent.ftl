changed = { $agreed ->
    [no] Above is what this is about. I still need your yes to it. Until you have said yes, nothing else comes by itself.
   *[yes] Some of what you agreed to at the start has been written anew. Above is how it reads now. Until you have said yes, nothing else comes by itself.
}
consent = Do you want to go on like this?
    .yes = Yes, I agree
    .no = Not now
consent-no = That is fine. Nothing comes by itself from now on, and { $therapist } hears of it. You can still write here. Type /consent to look at it again. In a crisis you can call or text 988 any time.
thanks = Thank you. Everything goes on as before.
