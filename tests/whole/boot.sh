# Starts another Debian beside this one: systemd with a disk that is this one's, and whatever it
# writes goes with it. Runs in namespaces of its own, as the first process of another machine.
#   boot.sh FOLDER [SHARED]: FOLDER is empty; SHARED is /run/shared there.
set -eu
root=$1/root
mount --make-rprivate /
mkdir -p "$1/disk" "$root"
mount -t tmpfs disk "$1/disk" -o size=3g
mkdir "$1/disk/changes" "$1/disk/work"
mount -t overlay overlay "$root" -o "lowerdir=/,upperdir=$1/disk/changes,workdir=$1/disk/work"

mount -t proc proc "$root/proc"
mount --bind "$root/proc/sys" "$root/proc/sys"
mount -o remount,bind,ro "$root/proc/sys"  # it belongs to both machines
mount -t sysfs sysfs "$root/sys" -o ro
mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
mount -t tmpfs run "$root/run" -o mode=755
mkdir "$root/run/shared"
mount --bind "$2" "$root/run/shared"
mount -t tmpfs tmp "$root/tmp" -o mode=1777
mount -t tmpfs dev "$root/dev" -o mode=755
for name in null zero full random urandom tty; do
    : > "$root/dev/$name"
    mount --bind "/dev/$name" "$root/dev/$name"
done
: > "$root/dev/console"
: > "$root/dev/tty0"
: > "$root/dev/tty1"
mkdir "$root/dev/shm" "$root/dev/pts" "$root/dev/mqueue"
mount -t tmpfs shm "$root/dev/shm" -o mode=1777
mount -t devpts devpts "$root/dev/pts" -o newinstance,ptmxmode=666
ln -s pts/ptmx "$root/dev/ptmx"
ln -s /proc/self/fd "$root/dev/fd"

# The devices are those of the other machine, and so are the services that somebody set up there.
rm -rf "$root/etc/systemd/system/multi-user.target.wants" "$root/var/lib/ketamine-kiosk"*
ln -sf /dev/null "$root/etc/systemd/system/systemd-udevd.service"
ln -sf /lib/systemd/system/multi-user.target "$root/etc/systemd/system/default.target"

cd "$root"
mkdir -p mnt
pivot_root . mnt
umount -l /mnt
export container=other  # systemd then leaves alone what belongs to the other machine
exec chroot . /lib/systemd/systemd --log-target=console < /dev/null > /run/shared/systemd.log 2>&1
