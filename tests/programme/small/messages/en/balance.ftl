# Source: S4 and the literature on role transitions; a clinician reviews it before use.
title = what is lost, kept and gained
why = A big change takes things away and can bring things too. It can help to see the whole of it.
lost = What did you lose with this change?
kept = What is still there?
gained = Is there anything new, even small? You can skip this.
may_see = May { $therapist } read this?
thanks = Thank you. You can add to this list any day.
