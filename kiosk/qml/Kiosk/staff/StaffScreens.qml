pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Screen

// The staff area, over everything else: the PIN pad, the menu, and the part that is open.
FocusScope {
    id: screens

    required property Kiosk kiosk
    readonly property StaffArea staff: kiosk.staff as StaffArea
    readonly property var parts: ({
            pin: pin,
            menu: menu,
            ready: ready,
            touch: touch,
            settings: settings,
            event: event,
            counts: counts,
            clean: clean,
            content: content,
            exchange: exchange,
            restart: restart,
            close: close
        })

    focus: true

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    Loader {
        id: shown

        anchors.fill: parent
        focus: true
        sourceComponent: screens.parts[screens.staff.screen] ?? null

        onLoaded: forceActiveFocus()
    }
    Component {
        id: pin

        StaffPin {
            kiosk: screens.kiosk
        }
    }
    Component {
        id: menu

        StaffMenu {
            kiosk: screens.kiosk
        }
    }
    Component {
        id: ready

        ReadyPage {
            kiosk: screens.kiosk
        }
    }
    Component {
        id: touch

        TouchPage {
            kiosk: screens.kiosk
        }
    }
    Component {
        id: settings

        SettingsPage {
            kiosk: screens.kiosk
        }
    }
    Component {
        id: event

        EventPage {
            kiosk: screens.kiosk
        }
    }
    Component {
        id: counts

        CountsPage {
            kiosk: screens.kiosk
        }
    }
    Component {
        id: content

        ContentPage {
            kiosk: screens.kiosk
        }
    }
    Component {
        id: clean

        CleanPage {
            kiosk: screens.kiosk
        }
    }
    Component {
        id: exchange

        ExchangePage {
            kiosk: screens.kiosk
        }
    }
    Component {
        id: restart

        SurePage {
            again: true
            kiosk: screens.kiosk
        }
    }
    Component {
        id: close

        SurePage {
            again: false
            kiosk: screens.kiosk
        }
    }
}
