import QtQuick
import Kiosk.Screen

// The emergency page: whom to tell first, then whom to call.
FocusScope {
    id: help

    required property Kiosk kiosk
    required property Session session
    property alias moreAtSide: area.moreAtSide
    readonly property ScrollArea scrollArea: area

    // It always begins with whom to tell first.
    onVisibleChanged: place.begin()

    ReadingPlace {
        id: place

        area: area
        items: () => blocks.items()
        kiosk: help.kiosk
    }
    ScrollArea {
        id: area

        anchors.fill: parent
        background: Theme.emergencyPaper
        findInnerStops: () => blocks.tops(true)
        findStops: () => blocks.tops(false)

        Blocks {
            id: blocks

            lead: true
            model: help.session.helpPage.blocks
            panelColumns: Theme.sizeClass === "panel" ? 1 : width >= Theme.body * 56 ? 4 : width >= Theme.body * 28 ? 2 : 1
            pictures: help.session.helpPage.pictures
            size: Theme.portrait ? Theme.reading : Theme.body
            spacing: Theme.gap
            width: help.width
        }
    }
}
