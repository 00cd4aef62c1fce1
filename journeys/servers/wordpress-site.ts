import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort, newFolder, programAt, run, started, until } from './machine.ts'
import { hasPackage, unpacked } from './packages.ts'

/** What must be on the machine: Debian's mariadb-server-core, mariadb-client-core, php-cli, php-mysql and php-gd. */
export async function lacks(): Promise<string[]> {
  const programs = ['mariadbd', 'mariadb-install-db', 'mariadb', 'php', 'apt-get', 'dpkg']
  const missing = programs.filter((name) => !programAt(name))
  return (await hasPackage('wordpress')) ? missing : [...missing, 'the package wordpress']
}

/** One database server for all sites of a run, reachable by a socket in its own folder alone. */
export async function openDatabase() {
  const folder = newFolder('mariadb')
  const socket = join(folder, 'socket')
  const data = join(folder, 'data')
  await run('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    '--user=root',
    '--auth-root-authentication-method=normal',
  ])
  const server = started(programAt('mariadbd') ?? '', [
    '--no-defaults',
    '--user=root',
    `--datadir=${data}`,
    `--socket=${socket}`,
    '--skip-networking',
    '--innodb-flush-log-at-trx-commit=0',
  ])
  const sql = (words: string) => run('mariadb', ['--no-defaults', `--socket=${socket}`, '--user=root', '-e', words])
  await until('MariaDB', () =>
    sql('select 1').then(
      () => true,
      () => false,
    ),
  )
  const program = await unpacked('wordpress', newFolder('wordpress'))
  const close = async () => {
    await server.end()
    await rm(folder, { recursive: true, force: true })
    await rm(program, { recursive: true, force: true })
  }
  return { socket, sql, close, program }
}

type Database = Awaited<ReturnType<typeof openDatabase>>

/** A fresh site that believes to live at `home`, with an administrator and us as its editor. */
export async function openSiteOf(database: Database, home: string) {
  const name = `site_${performance.now().toFixed(3).replace('.', '_')}`
  const folder = newFolder(name)
  cpSync(join(database.program, 'usr/share/wordpress'), folder, { recursive: true, dereference: false })
  await rm(join(folder, 'wp-config.php'))
  writeFileSync(join(folder, 'wp-config.php'), configuration(name, database.socket, home))
  mkdirSync(join(folder, 'wp-content/mu-plugins'), { recursive: true })
  writeFileSync(join(folder, 'wp-content/mu-plugins/neighbours.php'), NEIGHBOURS)
  writeFileSync(join(folder, 'install.php'), INSTALL)
  await database.sql(`create database ${name} character set utf8mb4`)
  const { stdout } = await run('php', [join(folder, 'install.php')], { cwd: folder })
  const [admin = '', editor = ''] = stdout.trim().split('\n').slice(-2)
  await rm(join(folder, 'install.php'))
  const port = await freePort()
  const server = started('php', ['-d', 'upload_max_filesize=2M', '-S', `127.0.0.1:${port}`, '-t', folder], {
    PHP_CLI_SERVER_WORKERS: '3',
  })
  const origin = `http://127.0.0.1:${port}`
  await until('WordPress', () =>
    fetch(`${origin}/?rest_route=/`).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
  const close = async () => {
    await server.end()
    await rm(folder, { recursive: true, force: true })
  }
  return { origin, admin, editor, close }
}

const configuration = (name: string, socket: string, home: string) => `<?php
define('DB_NAME', '${name}');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', '${home}');
define('WP_SITEURL', '${home}');
$_SERVER['HTTP_HOST'] = '${new URL(home).host}';
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('AUTH_KEY', 'a'); define('SECURE_AUTH_KEY', 'b'); define('LOGGED_IN_KEY', 'c'); define('NONCE_KEY', 'd');
define('AUTH_SALT', 'e'); define('SECURE_AUTH_SALT', 'f'); define('LOGGED_IN_SALT', 'g'); define('NONCE_SALT', 'h');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`

/** The neighbours are quicker than any guest: a site takes one comment in fifteen seconds from one of them. */
const NEIGHBOURS = `<?php
add_filter('wp_is_comment_flood', '__return_false', 99);
add_filter('pre_wp_mail', '__return_true');
`

const INSTALL = `<?php
define('WP_INSTALLING', true);
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Köşe Fırın', 'admin', 'admin@posta.example', true, '', 'a long word nobody knows');
foreach (['comment_moderation' => 0, 'comment_previously_approved' => 0, 'comments_notify' => 0,
  'moderation_notify' => 0, 'thread_comments_depth' => 10] as $name => $value) update_option($name, $value);
$editor = wp_insert_user(['user_login' => 'firin', 'user_pass' => 'another long word', 'role' => 'editor',
  'user_email' => 'firin@posta.example', 'display_name' => 'Hatice Usta']);
foreach ([1, $editor] as $id)
  echo "\\n" . WP_Application_Passwords::create_new_application_password($id, ['name' => 'Meydan'])[0];
`
