pragma ComponentBehavior: Bound
import QtQuick

// Moves sideways under a finger. Who cannot drag finds buttons beside it that do the same.
Item {
    id: handle

    required property string text
    // for a screen reader
    property real value
    property real minimumValue
    property real maximumValue
    property real stepSize: 1

    signal taken
    signal moved(pixels: real) // from where it was taken
    signal stepped(direction: int)

    Accessible.name: text
    Accessible.onDecreaseAction: stepped(-1)
    Accessible.onIncreaseAction: stepped(1)
    Accessible.role: Accessible.Slider
    Keys.onPressed: event => Theme.tab(event, handle)
    activeFocusOnTab: true
    implicitHeight: Theme.mainTarget * 2
    implicitWidth: Theme.mainTarget

    Rectangle {
        anchors.fill: parent
        color: drag.active ? Theme.deepPressed : Theme.deep
        radius: Theme.radius

        Row {
            anchors.centerIn: parent

            Repeater {
                model: [-90, 90]

                Icon {
                    required property int modelData

                    name: "caret-up"
                    rotation: modelData
                    side: Math.round(handle.width / 2.5)
                    tint: Theme.inkOnDeep
                }
            }
        }
    }
    DragHandler {
        id: drag

        dragThreshold: 0
        target: null
        yAxis.enabled: false

        onActiveChanged: if (active) {
            handle.taken();
            follow();
        }
        onCentroidChanged: if (active)
            follow()

        // The translation of a drag leaves out the movement that began it.
        function follow() {
            handle.moved(centroid.scenePosition.x - centroid.scenePressPosition.x);
        }
    }
    FocusRing {
        visible: handle.activeFocus
    }
}
