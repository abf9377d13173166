import QtQuick
import Kiosk.Screen

// The emergency page: whom to tell first, then whom to call.
FocusScope {
    id: help

    required property Kiosk kiosk
    readonly property ScrollArea scrollArea: area

    ScrollArea {
        id: area

        anchors.fill: parent
        background: Theme.emergencyPaper
        findStops: () => blocks.tops()

        Blocks {
            id: blocks

            lead: true
            model: help.kiosk.help.blocks
            panelColumns: width >= Theme.body * 56 ? 4 : width >= Theme.body * 28 ? 2 : 1
            pictures: help.kiosk.help.pictures
            size: Theme.portrait ? Theme.reading : Theme.body
            spacing: Theme.gap
            width: help.width
        }
    }
}
