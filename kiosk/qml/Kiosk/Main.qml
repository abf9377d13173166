pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// The window: the attract screen while nobody is there, and the visit while somebody is.
Window {
    id: window

    required property Kiosk kiosk
    required property real pxPerMm

    color: Theme.paper
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
        property: "letterWidth"
        target: Theme
        value: window.kiosk.letterWidth
    }
    Binding {
        property: "pxPerMm"
        target: Theme
        value: window.pxPerMm
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
    Connections {
        function onSessionChanged() {
            window.follow();
        }

        target: window.kiosk
    }
    Attract {
        id: attract

        anchors.fill: parent
        focus: true
        kiosk: window.kiosk
        visible: window.kiosk.session === null
    }
    // Named here, so that a broken file in it is found when the program starts.
    Component {
        id: visitComponent

        Visit {}
    }

    property Visit visit

    // A visit is made for one session and never sees another.
    function follow() {
        if (visit) {
            visit.visible = false;
            visit.destroy();
        }
        visit = kiosk.session === null ? null : visitComponent.createObject(contentItem, {
            kiosk: kiosk,
            session: kiosk.session
        }) as Visit;
        if (!visit)
            attract.forceActiveFocus();
    }

    Component.onCompleted: follow()
}
