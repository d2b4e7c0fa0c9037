# Why: a teenager wants to know first of all what reaches parents and school.
# Source: Mufson 2004 (privacy and its limits are agreed at the start); state law decides what parents may ask for.
readers = Who reads it: { $therapist }, and a backup in an emergency. No one watches it live. A computer model on our server reads it too, to find signs of a crisis. It sends nothing out. Telegram sees it too: it is not end-to-end encrypted. I send nothing to parents or school. { $therapist } can say what parents may ask to see.
cover-hours = { $cover ->
    [none] { "" }
   *[other] { " " }People can answer: { $cover }.
}
limits = In a crisis: if you write that you may hurt yourself or are in danger, you get the 988 number right away and { $therapist } gets a message. A parent may have to be told, to keep you safe. It is not an emergency service.{ cover-hours } You can stop any time with /stop.
