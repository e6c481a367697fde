// One user for each service, made in the service's own database and with rights on it alone.
// MongoDB's image runs this once, on an empty volume, and stops when it throws.
const services = { users: 'user-service', billing: 'billing-service', notifications: 'notification-service' };

for (const [database, user] of Object.entries(services)) {
	const variable = `MITOSIS_MONGODB_${user.toUpperCase().replace('-', '_')}_PASSWORD`;
	if (!process.env[variable]) {
		throw new Error(`${variable} is not set: see .env.example`);
	}
	db.getSiblingDB(database).createUser({ user, pwd: process.env[variable], roles: ['readWrite'] });
}
