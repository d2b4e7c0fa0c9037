# Fuente: S0 y S4, análisis de la comunicación; una persona clínica lo revisa antes de usarlo.
title = una plática, vista con calma
why = Cuando dos personas quieren cosas distintas, ayuda mirar una plática despacio, a solas. No hay que hacer ni decirle nada a nadie.
said = Piensa en una plática reciente que te dejó mal. ¿Qué se dijo?
felt = ¿Qué sentiste en ese momento?
wanted = ¿Qué esperabas de la otra persona?
next = Si volviera a pasar, ¿hay algo que dirías de otra manera? Puedes saltar esta.
may_see = ¿Puede { $therapist } leer esto?
thanks = Gracias. Esto sirve mucho para tu sesión. Puedes dejarlo ahí hasta entonces.
