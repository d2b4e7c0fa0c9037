# Why: family far away; hearing that is not what it was; no dread of phones to assume.
# Source: S2; Hinrichsen 2006.
why = A voice can bring people closer than a text. It can cross any distance, and it can be short. If it is hard to hear on the phone, a quiet room and a speaker may help.
