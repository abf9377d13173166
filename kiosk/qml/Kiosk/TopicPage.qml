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

    // what stands at the top of the view, so that neither new words nor a turned screen move the
    // reader, and how much of it is above the view
    property Item anchor
    property real anchorShare: 0
    property bool turning: false

    function noteScroll() {
        session.scroll = area.contentY;
    }

    Component.onCompleted: area.scrollTo(session.scroll)

    onHeightChanged: turning = true
    onWidthChanged: turning = true

    Connections {
        function onLeaving() {
            page.noteScroll();
        }

        target: page.session
    }
    Connections {
        function onAboutToChange() {
            page.noteAnchor();
        }

        function onReplaced() {
            Qt.callLater(page.returnToAnchor);
        }

        target: page.topic
    }
    Connections {
        // everything has its new place, and nothing of it is painted yet
        function onAfterAnimating() {
            page.returnToAnchor();
            area.contentY = Math.min(area.contentY, area.lastY);
            page.turning = false;
        }

        enabled: page.turning
        target: page.Window.window
    }

    function noteScrolled() {
        if (!turning)
            noteAnchor();
    }

    function noteAnchor() {
        anchor = null;
        for (let n = 0; area.contentY > 0 && n < page.topic.blocks.count; n++) {
            const item = blocks.itemAt(n);
            if (item && item.visible && blocks.y + item.y + item.height > area.contentY) {
                anchor = item;
                anchorShare = (area.contentY - blocks.y - item.y) / item.height;
                return;
            }
        }
    }

    function returnToAnchor() {
        blocks.forceLayout();
        if (anchor)
            area.contentY = Math.max(0, blocks.y + anchor.y + anchorShare * anchor.height);
    }

    ScrollArea {
        id: area

        findInnerStops: () => blocks.tops(true)
        findStops: () => [...blocks.tops(false), foot.y]
        height: page.height
        width: page.columnWidth

        // later, since a turned screen first cuts the way to scroll
        onContentYChanged: Qt.callLater(page.noteScrolled)

        Row {
            id: head

            spacing: Theme.space

            IconTile {
                name: page.topic.icon
                visible: Theme.sizeClass !== "panel"
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                font.bold: true
                font.pixelSize: Theme.title
                heading: true
                leading: Theme.tight
                text: page.topic.title
                width: page.columnWidth - x
            }
        }
        Blocks {
            id: blocks

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
            cards: page.topic.related
            columns: width >= Theme.body * 30 ? 2 : 1
            visible: !Theme.wide && cards.count > 0
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
                cards: page.topic.related
                most: page.codesBeside && page.codes.length > 0 ? 2 : 3
                visible: cards.count > 0
                width: beside.width

                onChosen: topic => page.session.open(topic)
            }
        }
    }
}
