changed = { $agreed ->
    [no] Arriba está de qué se trata. Todavía me falta tu sí. Mientras no digas que sí, no llega nada más.
   *[yes] Una parte de lo que aceptaste al principio está escrita de nuevo. Arriba está como queda ahora. Mientras no digas que sí, no llega nada más.
}
consent = ¿Quieres seguir así?
    .yes = Sí, de acuerdo
    .no = Ahora no
consent-no = Está bien. Desde ahora no llega nada, y { $therapist } lo sabrá. Puedes seguir escribiendo aquí. Escribe /consent para verlo otra vez. En una crisis puedes llamar al 988, a cualquier hora.
thanks = Gracias. Todo sigue como antes.
