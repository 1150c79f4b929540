import { Module } from '@nestjs/common';
import { DepartmentsController } from './departments.controller.ts';
import { DepartmentsService } from './departments.service.ts';

@Module({ controllers: [DepartmentsController], providers: [DepartmentsService] })
export class DepartmentsModule {}
