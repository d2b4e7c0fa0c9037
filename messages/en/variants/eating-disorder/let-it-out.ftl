# Why: no dough, no glass; stairs and fast walks are no way to let a feeling out here.
# Source: Murphy 2012 (exercise may be part of the illness).
move = Five minutes: shake out your hands, roll your shoulders, sway to a song. Let the feeling set the pace.
hands = Wring a towel, tear old paper, or squeeze a pillow. Squeeze hard, then let go. Do it a few times.
tears = Find a place where you can be alone for a bit. Tears may come or not. Both are fine. Then wash your face.
same = That can happen, and it is not your doing. You might try another way, or tell someone you trust. If it gets too hard, write /crisis at any hour.
later = That is fine. It is here when you want it. If it gets too hard, write /crisis at any hour.
