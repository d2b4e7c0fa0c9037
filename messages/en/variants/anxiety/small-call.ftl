# Why: a dread of calls is named as common; nobody has to sound calm.
# Source: Lipsitz 1999; S2.
why = A voice can bring people closer than a text. Many of us dread a call. It is all right if your voice shakes a bit. Most people hear it less than we think.
