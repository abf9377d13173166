pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// The parts of the staff area, as large tiles.
StaffFrame {
    id: menu

    findStops: () => Array.from({
            length: Math.ceil(grid.shown / grid.columns)
        }, (_, row) => row * (grid.tallest + grid.spacing))
    title: qsTr("Staff area")
    wholeRows: true

    Grid {
        id: grid

        readonly property int tallest: Math.max(...Array.from(children, tile => tile.implicitHeight))
        readonly property int shown: Array.from(children).filter(tile => tile.visible).length
        readonly property int tileWidth: Math.floor((width - (columns - 1) * spacing) / columns)

        columns: Math.max(1, Math.min(3, Math.floor((width + spacing) / (Theme.large * 12 + spacing))))
        spacing: Theme.gap
        width: menu.scrollArea.width

        Tile {
            iconName: "list-checks"
            screen: "ready"
            summary: qsTr("What is well, and what to do about the rest.")
            title: qsTr("Ready for patients?")
            visible: menu.staff.ready.offered
        }
        Tile {
            iconName: "file-text"
            mark: menu.staff.content.errors
            screen: "content"
            summary: mark > 0 ? qsTr("Mistakes that keep new words off the screen: %1").arg(mark) : qsTr("What visitors see, and what is wrong in its files.")
            title: qsTr("Content")
            visible: !menu.kiosk.safe
        }
        Tile {
            iconName: "usb"
            screen: "exchange"
            summary: qsTr("Bring words in, bring back those from before, hand ours on.")
            title: qsTr("Words on a USB stick")
            visible: menu.staff.exchange.offered
        }
        Tile {
            iconName: "broom"
            screen: "clean"
            summary: qsTr("Touches do nothing for half a minute.")
            title: qsTr("Clean the screen")
        }
        Tile {
            iconName: "chart-bar"
            screen: "counts"
            summary: qsTr("How often each topic was opened.")
            title: qsTr("Counts")
            visible: menu.staff.counts.offered
        }
        Tile {
            iconName: "calendar"
            screen: "event"
            summary: qsTr("Counts under a name, a large code, a projector.")
            title: qsTr("Event")
            visible: menu.staff.eventView.offered
        }
        Tile {
            iconName: "gear"
            screen: "settings"
            summary: qsTr("Language, volume, times, topics and more.")
            title: qsTr("Settings")
            visible: !menu.kiosk.safe
        }
        Tile {
            iconName: "arrows-clockwise"
            screen: "restart"
            summary: qsTr("When something seems stuck.")
            title: qsTr("Restart")
            visible: menu.staff.canEnd
        }
        Tile {
            iconName: "power"
            screen: "close"
            summary: qsTr("Ends the kiosk. The screen is then empty.")
            title: qsTr("Close")
            visible: menu.staff.canEnd
        }
    }

    component Tile: MarkedCard {
        required property string screen

        height: grid.tallest
        width: grid.tileWidth

        onActivated: menu.staff.go(screen)
    }
}
