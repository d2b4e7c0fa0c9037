mood = How is your mood right now, from 0 (very low) to 10 (very good)?
words = Is there something you want to add? You can skip this.
may_see = May { $therapist } read that?
thanks = Thank you. It is written down.
