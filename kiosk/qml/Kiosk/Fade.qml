import QtQuick

// Where words go on below, they fade out.
Rectangle {
    id: fade

    height: Theme.space

    gradient: Gradient {
        GradientStop {
            color: Qt.alpha(fade.color, 0)
            position: 0
        }
        GradientStop {
            color: fade.color
            position: 1
        }
    }
}
