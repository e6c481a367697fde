// Starts Swagger UI. A file of its own, because the page's content security policy allows no inline script.
const place = document.getElementById("swagger-ui");

const ui = SwaggerUIBundle({
	domNode: place,
	urls: place.dataset.documents.split(" ").map((name) => ({ name, url: `/docs/openapi/${name}` })),
	presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
	layout: "StandaloneLayout",
	deepLinking: true,
	displayRequestDuration: true,
	defaultModelsExpandDepth: 0,
	persistAuthorization: false, // a token lives as long as the page
	validatorUrl: null, // nothing is told to anybody else
	oauth2RedirectUrl: `${window.location.origin}/docs/oauth2-redirect.html`,
});

ui.initOAuth({ clientId: "mitosis-web", scopes: "openid", usePkceWithAuthorizationCodeGrant: true });
