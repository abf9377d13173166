pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// A topic: one reading column; where the screen is wide, codes and what to read next beside it.
FocusScope {
    id: page

    required property Kiosk kiosk
    required property Session session
    readonly property OpenPage topic: session.page
    property alias moreAtSide: area.moreAtSide
    readonly property ScrollArea scrollArea: area
    readonly property var scannable: topic.codes.filter(code => code.size > 0)
    readonly property bool codesBeside: Theme.wide && scannable.length === 1
    // the strip shows the code to call already
    readonly property var codes: scannable.filter(code => code.target !== kiosk.center.call?.target)
    readonly property int columnWidth: Math.min(Theme.column, Theme.wide ? width - Theme.aside - 3 * Theme.space : width)

    function noteScroll() {
        session.scroll = place.position();
    }

    Component.onCompleted: place.goTo(session.scroll)

    Connections {
        function onLeaving() {
            page.noteScroll();
        }

        target: page.session
    }
    ReadingPlace {
        id: place

        area: area
        items: () => [...blocks.items(), foot, next]
        kiosk: page.kiosk
    }
    ScrollArea {
        id: area

        findInnerStops: () => blocks.tops(true)
        findStops: () => [...blocks.tops(false), foot.y]
        anchors.left: parent.left
        height: page.height
        width: page.columnWidth

        Row {
            id: head

            spacing: Theme.space
            width: page.columnWidth

            IconTile {
                id: tile

                name: page.topic.icon
                visible: Theme.sizeClass !== "panel"
            }
            Words {
                readonly property string language: page.topic.language

                anchors.verticalCenter: parent.verticalCenter
                font.bold: true
                font.pixelSize: Theme.title
                heading: true
                leading: Theme.tight
                text: page.topic.title
                width: page.columnWidth - (tile.visible ? tile.width + head.spacing : 0)
            }
        }
        Blocks {
            id: blocks

            language: page.topic.language
            model: page.topic.blocks
            pictures: page.topic.pictures
            showScannable: !page.codesBeside
            width: page.columnWidth
            y: head.height + Theme.space
        }
        PageFoot {
            id: foot

            topic: page.topic
            width: page.columnWidth
            y: blocks.y + blocks.height + Theme.space * 2
        }
        ReadNext {
            id: next

            cards: Theme.wide ? null : page.topic.related
            columns: width >= Theme.body * 30 ? 2 : 1
            // what is not shown must not be scrolled to either
            height: visible ? implicitHeight : 0
            visible: (cards?.count ?? 0) > 0
            width: page.columnWidth
            y: foot.y + foot.height + (visible ? Theme.space : 0)

            onChosen: topic => page.session.open(topic)
        }
    }
    Flickable {
        anchors.right: parent.right
        boundsBehavior: Flickable.StopAtBounds
        clip: contentHeight > height
        contentHeight: beside.height
        contentWidth: width
        flickableDirection: Flickable.VerticalFlick
        height: parent.height
        visible: Theme.wide
        width: Theme.aside

        Column {
            id: beside

            spacing: Theme.space
            width: parent.width

            Repeater {
                model: page.codesBeside ? page.codes : []

                CodeBlock {
                    upright: true
                    width: beside.width
                }
            }
            ReadNext {
                cards: Theme.wide ? page.topic.related : null
                most: page.codesBeside && page.codes.length > 0 ? 2 : 3
                visible: (cards?.count ?? 0) > 0
                width: beside.width

                onChosen: topic => page.session.open(topic)
            }
        }
    }
}
