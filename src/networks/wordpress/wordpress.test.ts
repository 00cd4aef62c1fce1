import { trial } from '../trial.ts'
import { NOT_ON_A_BLOG, openWordPressWorld } from './testing/world.ts'

trial('a WordPress site is spoken to as its REST interface asks', { open: openWordPressWorld, skip: NOT_ON_A_BLOG })
