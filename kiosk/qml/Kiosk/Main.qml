pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// The window: the attract screen while nobody is there, and the visit while somebody is.
Window {
    id: window

    required property Kiosk kiosk
    required property real pxPerMm
    // whether that was measured or reported, and not only supposed
    property bool sizeKnown: true
    // whether it is a window with a frame, and not the whole screen
    property bool framed: false
    // A wrong density must not spoil the screen on which it is put right: there the screen counts
    // as no smaller than a 7-inch panel and no larger than a wall.
    readonly property real usablePxPerMm: Math.max(longSide / 1000, Math.min(pxPerMm, longSide / 150, shortSide / 85))
    readonly property int longSide: Math.max(width, height)
    readonly property int shortSide: Math.min(width, height)

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.rightToLeft
    color: Theme.paper
    flags: framed ? Qt.Window : Qt.Window | Qt.FramelessWindowHint
    title: qsTr("Ketamine: facts and help")

    Binding {
        property: "capHeight"
        target: Theme
        value: window.kiosk.capHeight
    }
    Binding {
        property: "chosenClass"
        target: Theme
        value: window.kiosk.sizeClass
    }
    Binding {
        property: "fontFamily"
        target: Theme
        value: window.kiosk.fontFamily
    }
    Binding {
        property: "rightToLeft"
        target: Theme
        value: Qt.locale(window.kiosk.spoken).textDirection === Qt.RightToLeft
    }
    Binding {
        property: "letterWidth"
        target: Theme
        value: window.kiosk.letterWidth
    }
    Binding {
        property: "pxPerMm"
        target: Theme
        value: window.kiosk.calibration.open ? window.usablePxPerMm : window.pxPerMm
    }
    Binding {
        property: "touch"
        target: Theme
        value: window.kiosk.touch
    }
    Binding {
        property: "windowHeight"
        target: Theme
        value: window.height
    }
    Binding {
        property: "windowWidth"
        target: Theme
        value: window.width
    }
    Binding {
        property: "textScale"
        target: Theme
        value: window.kiosk.session?.appearance.textSize ?? 1
    }
    Binding {
        property: "colors"
        target: Theme
        value: window.kiosk.session?.appearance.colors ?? "light"
    }
    Binding {
        property: "lowered"
        target: Theme
        value: window.kiosk.session?.appearance.lowered ?? false
    }
    Binding {
        property: "screenBottomMm"
        target: Theme
        value: window.kiosk.screenBottomMm
    }
    Connections {
        function onSessionChanged() {
            window.follow();
        }

        target: window.kiosk
    }
    // Made when Theme knows the screen, so that its words are laid out once, in their typeface.
    Component {
        id: attractComponent

        Attract {
            focus: true
            height: window.height
            kiosk: window.kiosk
            visible: window.kiosk.session === null && !window.kiosk.calibration.open && !window.kiosk.staffOpen && !scanMe.active
            width: window.width
        }
    }
    Loader {
        id: calibrate

        active: window.kiosk.calibration.open
        anchors.fill: parent

        onActiveChanged: if (active)
            forceActiveFocus()
        else
            window.resting?.forceActiveFocus()
        onStatusChanged: if (status === Loader.Error)
            Qt.callLater(window.kiosk.withdraw) // not while it is being opened
    }
    Loader {
        id: scanMe

        active: window.kiosk.scanMe.open
        anchors.fill: parent
        visible: !window.kiosk.staffOpen

        onActiveChanged: if (!window.kiosk.staffOpen)
            (active ? scanMe : window.attract)?.forceActiveFocus()
        onStatusChanged: if (status === Loader.Error)
            Qt.callLater(window.kiosk.withdraw)
    }
    Binding {
        property: "sizeKnown"
        target: scanMe.item
        value: window.sizeKnown
    }
    Loader {
        id: staff

        active: window.kiosk.staffOpen
        anchors.fill: parent
        z: 1 // over the visit, which comes later

        onActiveChanged: if (active)
            forceActiveFocus()
        else if (!window.visit && !window.kiosk.calibration.open)
            window.resting?.forceActiveFocus()
        onStatusChanged: if (status === Loader.Error)
            Qt.callLater(window.kiosk.withdraw)
    }
    // Named here, so that a broken file in it is found when the program starts.
    Component {
        id: visitComponent

        Visit {}
    }

    property Attract attract
    property Visit visit
    // what is there while no visitor is
    readonly property Item resting: scanMe.active ? scanMe : attract

    // A visit is made for one session and never sees another.
    function follow() {
        if (visit) {
            visit.visible = false;
            visit.destroy();
        }
        visit = kiosk.session === null ? null : visitComponent.createObject(contentItem, {
            kiosk: kiosk,
            session: kiosk.session,
            covered: Qt.binding(() => kiosk.staffOpen)
        }) as Visit;
        if (!visit)
            resting.forceActiveFocus();
    }

    // By name: what most days nobody wants is not read at the start. Qt never frees what these are
    // given, each time they are opened: 64 bytes, and seven times that for a binding.
    Component.onCompleted: {
        attract = attractComponent.createObject(contentItem) as Attract;
        calibrate.setSource("Calibrate.qml", {
            kiosk: kiosk
        });
        scanMe.setSource("ScanMe.qml", {
            kiosk: kiosk,
            sizeKnown: window.sizeKnown
        });
        staff.setSource("staff/StaffScreens.qml", {
            kiosk: kiosk
        });
        follow();
    }
}
