"""What templates print, decided and frozen beforehand: one module a page or a part of one."""
