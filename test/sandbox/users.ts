/** The users of a provider, known by their e-mail: what a key may do is what its user may do. */
export interface Users<User extends { readonly email: string }> {
  createUser(user: User): User
  /** Changes what a user is or may open, at once and for every key of theirs. */
  updateUser(email: string, changes: Partial<Omit<User, 'email'>>): void
  /** Takes the user away, and with them what their keys could do. */
  removeUser(email: string): void
  /** Throws when there is none. */
  getUser(email: string): User
  findUserByEmail(email: string): User | undefined
}

export function createUsers<User extends { readonly email: string }>(): Users<User> {
  const users = new Map<string, User>()

  function getUser(email: string): User {
    const user = users.get(email)
    if (user === undefined) throw new Error(`There is no user ${email}`)
    return user
  }

  return {
    createUser(user) {
      if (users.has(user.email)) throw new Error(`There is a user ${user.email} already`)
      users.set(user.email, user)
      return user
    },
    updateUser(email, changes) {
      users.set(email, { ...getUser(email), ...changes })
    },
    removeUser(email) {
      users.delete(getUser(email).email)
    },
    getUser,
    findUserByEmail: (email) => users.get(email),
  }
}
