"""A hospital group's library: many topics with titles as people write them, in two languages."""

from collections.abc import Sequence
from itertools import product

from msgspec.structs import replace

from kiosk.edition import Edition, Group, Page, Paragraph
from screen.editions import page

SUBJECTS = {
    "en": (
        "Alcohol Anger Appetite Asthma Babies Balance Blood Breath Calling Caring Clinic Cough "
        "Cravings Depression Diet Driving Ears Energy Eyes Falls Fear Fever Food Grief Hands Head "
        "Hearing Heart Help Illness Injury Joints Kidneys Knees Legs Liver Meals Memory Mood "
        "Nausea Night Nurses Oxygen Pain Panic Pills Privacy Rash Relapse Rest Safety School Skin "
        "Sleep Stress Talking Teeth Tests Trust Urine Veins Voice Walking Water Work Worry Yoga"
    ),
    "es": (
        "Agua Alcohol Ánimo Apetito Asma Ayuda Azúcar Baño Bebés Boca Cabeza Caídas Calma Citas "
        "Comida Corazón Dedos Derechos Dieta Dolor Dormir Duelo Energía Enojo Espalda Estrés "
        "Familia Fiebre Fuerza Garganta Gripe Hambre Heridas Hígado Hijos Huesos Insulina Llanto "
        "Luz Manos Mareos Memoria Miedo Nariz Nervios Niños Ñame Oídos Ojos Pánico Pecho Peso Piel "
        "Planes Recaída Riñones Salud Sangre Sol Sueño Temor Tos Úlceras Venas Vida Visión Voz"
    ),
}
MATTERS = {
    "en": ("at home", "at night", "and ketamine", "in the family", "at work", "day by day"),
    "es": ("en casa", "de noche", "y ketamina", "en familia", "en el trabajo", "día a día"),
}


def library_of(number: int, groups: tuple[str, ...]) -> tuple[Page, ...]:
    """So many topics, in these groups by turns; each in English and in Spanish.

    Above 390, some have the same title.
    """
    found = []
    for language, subjects in SUBJECTS.items():
        titles = list(product(subjects.split(), MATTERS[language]))
        for n in range(number):
            subject, matter = titles[n * len(titles) // number]
            title = f"{subject} {matter}"
            found.append(
                page(
                    f"topic-{n:03}",
                    Paragraph(f"{title}."),
                    language=language,
                    title=title,
                    summary=f"{subject}: what helps, and whom to ask.",
                    group=groups[n % len(groups)],
                    order=n,
                )
            )
    return tuple(found)


def with_topics(edition: Edition, pages: Sequence[Page], groups: tuple[Group, ...] = ()) -> Edition:
    """An edition with these topics in place of its own, and with these groups if there are any."""
    kept = tuple(page for page in edition.pages if page.kind in ("help", "about"))
    centers = {
        language: replace(center, groups=groups or center.groups)
        for language, center in edition.centers.items()
    }
    return replace(edition, centers=centers, pages=(*kept, *pages), sources=())
