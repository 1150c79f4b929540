// Jest cannot require() an ES module that is still being linked ("Cannot require() ES Module … in a cycle"), and
// CommonJS packages such as nestjs-pino do require('@nestjs/common'): the ES modules are evaluated first.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
