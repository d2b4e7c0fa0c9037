mood = How is your mood right now, from 0 (very low) to 10 (very good)?
words = Is there something you want to add? You can skip this.
may_see = May { $therapist } read that?
low = Thank you for saying how it is. It is written down. If it gets heavier, /crisis shows who to call at any hour.
thanks = Thank you. It is written down.
